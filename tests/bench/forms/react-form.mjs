import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';
import { questions } from './questions.mjs';

function Form() {
  const { register, handleSubmit, formState } = useForm();
  const radios = (name, legend, choices, rules) =>
    h(
      'fieldset',
      null,
      h('legend', null, legend),
      formState.errors[name] && h('p', { role: 'alert' }, 'Choose an answer'),
      choices.map((choice) =>
        h(
          'label',
          { key: choice },
          h('input', { type: 'radio', value: choice, ...register(name, rules) }),
          choice,
        ),
      ),
    );
  return h(
    'form',
    { onSubmit: handleSubmit(() => undefined) },
    radios('rating', questions.rating, questions.ratings, { required: true }),
    h('label', null, questions.comment, h('textarea', { rows: 6, ...register('comment') })),
    radios('publish', questions.publish, questions.publishing),
    h('button', { id: 'send' }, questions.send),
  );
}

createRoot(document.querySelector('#form')).render(h(Form));
