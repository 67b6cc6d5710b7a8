/** Whether a code stands for a network or a service that will be back, so that the same may be sent again later. */
export const isLost = (code: string): boolean =>
  /^(?:OFFLINE|NETWORK|TIMEOUT|UNAVAILABLE|QUOTA_EXCEEDED|CHALLENGE_REQUIRED)$/.test(code);
