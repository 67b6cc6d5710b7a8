import { describe, expect, it } from 'vitest';
import { refusal, textField } from './fields.js';
import { Form, readTyped } from './form.js';

const field = { name: 'did', label: 'What you did' };

describe('a form', () => {
  it('shows what is stored at first, and what was typed when it comes back', () => {
    expect(textField(new Form().over({ did: 'stored' }), field).text).toContain('value="stored"');
    const form = new Form({ typed: { did: ['typed'] }, setback: 'unavailable' }).over({ did: 'stored' });
    expect(textField(form, field).text).toContain('value="typed"');
    expect(form.status).toBe(503);
  });

  it('says what to put right beside the field and on top, and links from one to the other', () => {
    const problem = { path: 'did', code: 'DID_MISSING', message: 'Write at least one <sentence>.' };
    const form = new Form({ typed: { did: [''] }, problems: [problem] });
    const text = textField(form, field).text;
    expect(text).toMatch(
      /id="did-error"[\s\S]*Write at least one &lt;sentence&gt;\.[\s\S]*aria-describedby="did-error"/,
    );
    expect(text).toContain('aria-invalid="true"');
    expect(refusal(form)?.text).toContain('href="#did"');
    expect(refusal(new Form())).toBeNull();
  });

  it('shows both versions after a conflict, and only then takes the new version', () => {
    const typed = { did: ['mine'], same: ['same'], expectedVersion: ['1'] };
    const conflict = new Form({ typed, setback: 'conflict' }).over({ did: 'theirs', same: 'same' });
    expect(conflict.savedMeanwhile('did')).toEqual(['theirs']);
    expect(conflict.savedMeanwhile('same')).toBeNull();
    expect(textField(conflict, field).text).toMatch(/Somebody else saved:[\s\S]*theirs[\s\S]*value="mine"/);
    expect(conflict.version(2)).toBe(2);
    expect(new Form({ typed, problems: [] }).version(2)).toBe(1);
    expect(new Form().version(2)).toBe(2);
  });

  it('keeps the key that makes sending twice safe', () => {
    const key = 'a-key-of-the-test';
    expect(new Form({ typed: { idempotencyKey: [key] } }).idempotencyKey).toBe(key);
    expect(new Form({ typed: { idempotencyKey: ['<'] } }).idempotencyKey).toMatch(/^[\da-f-]{36}$/);
  });

  it('reads one value or several of each name, and nothing that is no text', () => {
    expect(readTyped({ a: 'x\r\ny', b: ['1', '2'], c: { d: 'e' } })).toEqual({
      a: ['x\ny'],
      b: ['1', '2'],
      c: [],
    });
    expect(readTyped(null)).toEqual({});
  });
});
