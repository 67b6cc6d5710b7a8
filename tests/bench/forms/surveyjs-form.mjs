import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { questions } from './questions.mjs';

const radios = (name, title, choices) => ({ type: 'radiogroup', name, title, choices });

const survey = new Model({
  completeText: questions.send,
  elements: [
    { ...radios('rating', questions.rating, questions.ratings), isRequired: true },
    { type: 'comment', name: 'comment', title: questions.comment, rows: 6 },
    radios('publish', questions.publish, questions.publishing),
  ],
});
renderSurvey(survey, document.querySelector('#form'));
