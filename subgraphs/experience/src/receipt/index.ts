import { defineSlice } from '@wesaid/shared/schema';
import { ReceiptResolver } from './receipt.resolver.js';

/** What became of an answer, for the person who holds its receipt code. */
export const receipt = defineSlice({ name: 'receipt', resolvers: [ReceiptResolver] });
