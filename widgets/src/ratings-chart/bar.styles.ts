import { css } from 'lit';

/** The bar of one quarter: good ratings from where reading begins, poor ones from the other end. */
export const barStyles = css`
  /* For what has a colour on light and one on dark. */
  .base {
    color-scheme: inherit;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .withheld {
    padding-inline: 8px;
    border: 1px dashed var(--_border);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 20px;
    margin-block: 4px;
    border: 1px solid var(--_border);
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }
  .positive {
    fill: var(--_action);
  }
  .negative {
    fill: light-dark(#b45f06, #f5a65b);
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .positive {
      fill: Highlight;
    }
    .negative {
      fill: CanvasText;
    }
  }
`;
