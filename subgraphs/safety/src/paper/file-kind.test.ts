import { describe, expect, it } from 'vitest';
import { tinyPdf } from '../seed/tiny-pdf.js';
import { kindOf, safeFileName } from './file-kind.js';

const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex');
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const bytes = (text: string) => Buffer.from(text);

describe('what a file is', () => {
  it.each([
    [tinyPdf(['Words']), 'report.docx', 'application/pdf', 'pdf'],
    [png, 'picture.pdf', 'image/png', 'png'],
    [jpeg, 'x', 'image/jpeg', 'jpg'],
    [bytes('Minutes\n\tof the meeting\r\n'), 'minutes', 'text/plain; charset=utf-8', 'txt'],
    [bytes('day,falls\n2026-01-01,3\n'), 'falls.CSV', 'text/csv; charset=utf-8', 'csv'],
    [bytes('Croeso – مرحبا 🌱'), 'welcome.txt', 'text/plain; charset=utf-8', 'txt'],
  ])('is decided by its content, not by its name (%#)', async (content, name, contentType, ending) => {
    expect(await kindOf(content, name)).toEqual({ contentType, ending });
  });

  it.each([
    ['a page', bytes('<!DOCTYPE html><script>alert(1)</script>')],
    ['a page behind spaces', bytes(' \n <html></html>')],
    ['a picture that is a document', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
    ['a zipped file', Buffer.from('1f8b08000000000000ff', 'hex')],
    ['a GIF', bytes('GIF89a\u0001\u0000\u0001\u0000')],
    ['bytes that are no text', Buffer.from('fffefd00', 'hex')],
    ['text with signs that no text has', bytes('a\u0000b')],
    ['text that steers a terminal', bytes('a\u001b[2Jb')],
  ])('is no paper when it is %s, whatever it is called', async (_what, content) => {
    expect(await kindOf(content, 'paper.pdf')).toBeNull();
  });
});

describe('the name of a file', () => {
  const pdf = { contentType: 'application/pdf', ending: 'pdf' };

  it.each([
    ['Report.pdf', 'Report.pdf'],
    ['Report.docx', 'Report.pdf'],
    ['report.pdf.exe', 'report.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['C:\\work\\a.pdf', 'C work a.pdf'],
    ['a\r\nset-cookie: x', 'a set-cookie x.pdf'],
    ['safe\u202egpj.exe', 'safe gpj.pdf'],
    ['Llythyr y claf – Ebrill.pdf', 'Llythyr y claf – Ebrill.pdf'],
    ['', 'paper.pdf'],
    ['...', 'paper.pdf'],
    ['\ud800', 'paper.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(100)}.pdf`],
  ])('%j becomes %j', (name, expected) => {
    expect(safeFileName(name, pdf)).toBe(expected);
  });
});
