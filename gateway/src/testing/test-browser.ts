/** As much of a browser as signing in takes: it keeps cookies, follows redirects and sends forms. */
export class TestBrowser {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  /** Every cookie that was ever set, as it came. */
  readonly setCookies: string[] = [];
  /** Address of the page that is open. */
  url = '';
  /** The page that is open. */
  page = '';

  constructor(private readonly origin: string) {}

  /** Sends one request with the cookies that belong to its address, and follows nothing. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.url || this.origin);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        ...(init.headers as Record<string, string>),
        cookie: this.#cookiesFor(url.pathname),
      },
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** Opens a page. */
  async open(path: string): Promise<void> {
    this.url = new URL(path, this.origin).href;
    await this.follow(await this.fetch(path));
  }

  /** Follows redirects to the page at their end. */
  async follow(response: Response): Promise<void> {
    let current = response;
    for (
      let location = current.headers.get('location');
      location !== null;
      location = current.headers.get('location')
    ) {
      this.url = new URL(location, this.url || this.origin).href;
      current = await this.fetch(this.url);
    }
    this.page = await current.text();
  }

  /** Sends the form of the page that is open. */
  async submit(fields: Record<string, string>): Promise<void> {
    await this.follow(await this.#send(fields));
  }

  /** Sends the form of the page, and follows redirects until one leads to a path; gives that address. */
  async submitUntil(fields: Record<string, string>, path: string): Promise<string> {
    let current = await this.#send(fields);
    for (;;) {
      const location = new URL(current.headers.get('location') ?? '', this.url);
      if (location.pathname === path) return `${location.pathname}${location.search}`;
      this.url = location.href;
      current = await this.fetch(location.href);
    }
  }

  /** The value of a cookie. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  /** Puts a cookie in. */
  set(name: string, value: string): void {
    this.#cookies.set(name, { value, path: '/' });
  }

  /** Forgets every cookie. */
  forget(): void {
    this.#cookies.clear();
  }

  #send(fields: Record<string, string>): Promise<Response> {
    const action = /<form [^>]*action="([^"]*)"/.exec(this.page)?.[1] ?? this.url;
    return this.fetch(action, { method: 'POST', body: new URLSearchParams(fields) });
  }

  #keep(cookie: string): void {
    this.setCookies.push(cookie);
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path });
  }

  #cookiesFor(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }
}
