import type { RequestContext } from '@wesaid/shared/server';
import { settingsFor } from '../settings.js';
import { readModel, shippedModel, type NamedModel } from '../theme-model/model-file.js';

const models = new Map<string, Promise<NamedModel>>();

/** The model of themes that this process works with. It is read when it is first needed, and then kept. */
export function themeModelFor(request: RequestContext): Promise<NamedModel> {
  const path = settingsFor(request).themeModel ?? shippedModel;
  const known = models.get(path) ?? readModel(path);
  models.set(path, known);
  return known;
}
