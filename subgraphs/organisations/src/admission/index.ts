import { defineSlice } from '@wesaid/shared/schema';
import { AdmissionResolver } from './admission.resolver.js';

/** Admission: what keeps floods of submissions away without turning people away. */
export const admission = defineSlice({ name: 'admission', resolvers: [AdmissionResolver] });
