// The page on which signed-in people try queries out. The session is in a cookie that no script can read.
const root = document.getElementById('explorer');
const examples = JSON.parse(root.dataset.examples);

const fetcher = async (request) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wesaid-csrf': '1' },
    body: JSON.stringify(request),
  });
  if (response.status === 401) location.assign('/sign-in?return=/graphql');
  return response.json();
};

ReactDOM.createRoot(root).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: examples[0]?.query,
    // The first tab takes its variables from here, and every other one from its own entry.
    variables: examples[0]?.variables,
    defaultTabs: examples.length ? examples.map(({ query, variables }) => ({ query, variables })) : undefined,
    // What somebody typed must not stay on a shared computer.
    storage: { getItem: () => null, setItem: () => {}, removeItem: () => {}, clear: () => {}, length: 0 },
    isHeadersEditorEnabled: false,
    shouldPersistHeaders: false,
  }),
);
