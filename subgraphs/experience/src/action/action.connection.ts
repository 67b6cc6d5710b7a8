import { connectionOf } from '@wesaid/shared/types';
import { Action } from './action.entity.js';

/** One page of actions. */
export const ActionConnection = connectionOf(Action, 'Action');
