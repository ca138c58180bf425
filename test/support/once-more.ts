/** Where keys and frames race a busy machine a test may run once more; what failed the first time is told. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
