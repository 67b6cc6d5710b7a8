import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type SpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';

/** Where traces go: an OTLP endpoint, an exporter of the caller's own (tests), or nowhere. */
export interface TracingOptions {
  readonly part: string;
  /** Base address of an OTLP/HTTP collector; traces are not exported without one. */
  readonly endpoint?: string | undefined;
  readonly exporter?: SpanExporter;
}

/**
 * Starts tracing for this process. Context travels in W3C `traceparent` headers even when nothing is exported.
 * @returns a function that flushes and stops it
 */
export function startTracing({ part, endpoint, exporter }: TracingOptions): () => Promise<void> {
  const processors = [
    ...(endpoint
      ? [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }))]
      : []),
    ...(exporter ? [new SimpleSpanProcessor(exporter)] : []),
  ];
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `wesaid-${part}` }),
    spanProcessors: processors,
  });
  provider.register();
  return () => provider.shutdown();
}

/** The trace context that came with a request's headers. */
export const contextFrom = (headers: Record<string, unknown>): Context =>
  propagation.extract(context.active(), headers);

/** The headers that hand the active trace on to another part. */
export function traceHeaders(): Record<string, string> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}

/**
 * Runs work inside a span. Attributes must never hold personal data.
 * @param name what is done, without values: "submitFeedback"
 */
export const inSpan = <T>(
  name: string,
  attributes: Attributes,
  work: () => Promise<T>,
  options: { readonly parent?: Context; readonly kind?: SpanKind } = {},
): Promise<T> =>
  trace
    .getTracer('wesaid')
    .startActiveSpan(
      name,
      { attributes, kind: options.kind ?? SpanKind.INTERNAL },
      options.parent ?? context.active(),
      async (span) => {
        try {
          return await work();
        } catch (failure) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw failure;
        } finally {
          span.end();
        }
      },
    );

export { SpanKind };
