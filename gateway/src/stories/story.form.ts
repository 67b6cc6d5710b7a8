import type { FormProblem } from '../pages/form-view.js';
import type { HostedForm } from '../pages/hosted-form.js';
import { hostedPage } from '../pages/hosted-page.js';
import { html, type Html } from '../pages/html.js';
import type { PageLanguage } from '../pages/page-language.js';
import type { Place } from '../pages/places.js';
import { receiptCode, type Receipt } from '../pages/receipt.page.js';
import { readStory, storyInput, storyProblems, type TypedStory } from './story-answer.js';
import { storyPage } from './story.page.js';

const receiptPage = (place: Place, { code, testMode }: Receipt, language: PageLanguage): Html => {
  const { feedbackForm, hostedPages } = language.words;
  const { story: words } = hostedPages;
  return hostedPage({
    language,
    place,
    title: words.thanks,
    main: html`<div class="done"><h1>${words.thanks}</h1></div>
      ${testMode && html`<p class="notice">${feedbackForm.testMode}</p>`}
      ${receiptCode(feedbackForm.code, code, words.keepCode)}
      <h2>${feedbackForm.nextTitle}</h2>
      <p>${words.next}</p>
      <p><a href="${language.link('/r')}#${encodeURIComponent(code)}">${feedbackForm.outcome}</a></p>
      <p><a href="${language.link('/withdraw-story')}">${words.withdraw}</a></p>
      <p>
        <a href="${language.link(`/story/${place.service?.id ?? place.trust.odsCode}`)}">${words.again}</a>
      </p>`,
  });
};

/** Where a story is told on a page of its own; see `/story/RT5`. */
export const storyForm: HostedForm<TypedStory, Receipt> = {
  address: '/story',
  mutation: `mutation HostedStory($input: SubmitStoryInput!) {
    result: submitStory(input: $input) {
      ... on StoryReceipt { code testMode }
      ... on ValidationProblem { problems { path code message } }
    }
  }`,
  read: readStory,
  problemsOf: (story): FormProblem[] => storyProblems(story),
  inputOf: storyInput,
  // 8,000 characters of four bytes, each byte as three signs, and the pictures.
  bodyLimit: 131_072,
  textField: 'words',
  formPage: storyPage,
  receiptPage,
};
