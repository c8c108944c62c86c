package vn.hientai.core.job;

import java.util.UUID;

/** A job waits to be taken up, once the transaction is through. */
record JobQueued(UUID job) {}
