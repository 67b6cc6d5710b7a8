import { defineSlice } from '@wesaid/shared/schema';
import { eraseUploadsJob } from './erase-uploads.job.js';
import { fileRoutes } from './file.routes.js';
import { Paper } from './paper.entity.js';
import { PaperResolver } from './paper.resolver.js';
import { PaperService } from './paper.service.js';
import { UploadedFile } from './uploaded-file.entity.js';

/** Papers of meetings: files that come by upload and go by links bound to who asks. */
export const paper = defineSlice({
  name: 'paper',
  entities: [Paper, UploadedFile],
  resolvers: [PaperResolver],
  references: { Paper: (references, context) => context.get(PaperService).byReferences(references) },
  routes: fileRoutes,
  jobs: (parts) => [eraseUploadsJob(parts)],
});
