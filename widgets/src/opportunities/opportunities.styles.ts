import { css } from 'lit';

/** What only the list of opportunities draws. */
export const opportunitiesStyles = css`
  .filters {
    display: grid;
    gap: 12px 16px;
    margin-block: 16px;
  }
  @container (min-width: 480px) {
    .filters {
      grid-template-columns: repeat(3, 1fr);
      align-items: end;
    }
  }
  form,
  article > .notice,
  article > .flow {
    margin-block-start: 24px;
  }
`;
