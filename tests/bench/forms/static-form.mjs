import { questions } from './questions.mjs';

const radios = (name, legend, choices) => `<div class="nhsuk-form-group"><fieldset class="nhsuk-fieldset">
<legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">${legend}</legend>
<div class="nhsuk-radios">${choices
  .map(
    (choice, index) => `<div class="nhsuk-radios__item">
<input class="nhsuk-radios__input" id="${name}-${index}" name="${name}" type="radio" value="${index}">
<label class="nhsuk-label nhsuk-radios__label" for="${name}-${index}">${choice}</label></div>`,
  )
  .join('')}</div></fieldset></div>`;

/** The form as markup with the classes of NHS.UK frontend: nothing runs. */
export const staticForm = `<form method="post">
${radios('rating', questions.rating, questions.ratings)}
<div class="nhsuk-form-group"><label class="nhsuk-label" for="comment">${questions.comment}</label>
<textarea class="nhsuk-textarea" id="comment" name="comment" rows="6"></textarea></div>
${radios('publish', questions.publish, questions.publishing)}
<button class="nhsuk-button" id="send" type="submit">${questions.send}</button>
</form>`;
