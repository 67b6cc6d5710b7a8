import { defineSlice } from '@wesaid/shared/schema';
import { EnsureServicesResolver } from './ensure-services.resolver.js';
import { ServiceDirectory } from './service-directory.js';
import { CareService } from './service.entity.js';
import { ServiceResolver } from './service.resolver.js';
import { TrustServicesResolver } from './trust-services.resolver.js';

/** Services of every kind: what people can be asked about. */
export const service = defineSlice({
  name: 'service',
  entities: [CareService],
  resolvers: [ServiceResolver, TrustServicesResolver, EnsureServicesResolver],
  references: { Service: (references, context) => context.get(ServiceDirectory).byReferences(references) },
});
