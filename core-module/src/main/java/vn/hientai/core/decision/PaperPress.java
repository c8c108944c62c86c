package vn.hientai.core.decision;

import vn.hientai.core.decision.DecisionQueries.DecisionSheet;

/** Port: how the paper of a decision is set and printed; answered by whoever prints. */
public interface PaperPress {
    /** The whole text of the paper with its layout, as a page that holds everything it needs. */
    String set(DecisionSheet sheet);

    /** That page as PDF. */
    byte[] print(String page);
}
