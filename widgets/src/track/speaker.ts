import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A piece of text to be read aloud. */
export interface Spoken {
  text: string;
  language: string;
}

/** Reads aloud where the device has a voice for the language. */
export class Speaker implements ReactiveController {
  speaking = false;

  readonly #voices = typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;
  /** Devices list their voices late. */
  readonly #heard = (): void => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
    this.hostConnected();
  }

  hostConnected(): void {
    this.#voices?.addEventListener?.('voiceschanged', this.#heard);
  }

  hostDisconnected(): void {
    this.#voices?.removeEventListener?.('voiceschanged', this.#heard);
    this.stop();
  }

  /** Whether there is a voice for a language. */
  speaks(language: string): boolean {
    return this.#voiceOf(language) !== undefined;
  }

  #voiceOf(language: string): SpeechSynthesisVoice | undefined {
    const first = (tag: string) => tag.split(/[-_]/)[0]?.toLowerCase();
    return this.#voices?.getVoices().find(({ lang }) => first(lang) === first(language));
  }

  /** Begins to read, or stops. What is in a language without a voice is left out: no voice makes sense of it. */
  toggle(pieces: Spoken[]): void {
    if (this.speaking) return this.stop();
    const utterances = pieces.flatMap(({ text, language }) => {
      const voice = this.#voiceOf(language);
      return voice ? [Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang })] : [];
    });
    const last = utterances.at(-1);
    if (last) last.onend = last.onerror = () => this.#become(false);
    for (const utterance of utterances) this.#voices?.speak(utterance);
    this.#become(Boolean(last));
  }

  /** Is silent. */
  stop(): void {
    if (this.speaking) this.#voices?.cancel();
    this.#become(false);
  }

  #become(speaking: boolean): void {
    this.speaking = speaking;
    this.host.requestUpdate();
  }
}
