import { useState } from 'react';
import type { CustomElements } from '../../widgets/dist/react.js';
import type { Board } from './api.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}

/** Five widgets that draw what one query gave, for the trust that is chosen. */
export function Dashboard({ board }: { readonly board: Board }) {
  const trusts = board.trusts.nodes;
  const [code, setCode] = useState(trusts[0]?.odsCode);
  const trust = trusts.find(({ odsCode }) => odsCode === code);
  return (
    <main>
      <h1>{board.name}</h1>
      <label>
        Trust{' '}
        <select value={code} onChange={({ target }) => setCode(target.value)}>
          {trusts.map(({ odsCode, name }) => (
            <option key={odsCode} value={odsCode}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {trust && (
        <div className="widgets">
          <wesaid-ratings-chart data={trust.friendsAndFamilyTestOfQuarters} />
          <wesaid-display data={trust.actions?.nodes} />
          <wesaid-action-feed data={trust.actions?.nodes} />
          <wesaid-opportunities data={trust.opportunities?.nodes} />
          <wesaid-events data={trust.events?.nodes} />
        </div>
      )}
    </main>
  );
}
