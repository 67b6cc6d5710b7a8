import { slices as complaints } from '@wesaid/complaints/slices';
import { slices as experience } from '@wesaid/experience/slices';
import { slices as involvement } from '@wesaid/involvement/slices';
import { slices as organisations } from '@wesaid/organisations/slices';
import { slices as safety } from '@wesaid/safety/slices';
import type { Slice } from '@wesaid/shared/schema';

/** The subgraphs of the graph, by name. The gateway takes their addresses from its configuration. */
export const subgraphs: Readonly<Record<string, readonly Slice[]>> = {
  complaints,
  experience,
  involvement,
  organisations,
  safety,
};
