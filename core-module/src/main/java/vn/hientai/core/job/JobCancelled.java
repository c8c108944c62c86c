package vn.hientai.core.job;

/** Someone asked the job to stop, and it stopped. */
public class JobCancelled extends RuntimeException {
    public JobCancelled() {
        super("cancelled", null, false, false);
    }
}
