package vn.hientai.web.faces.assessment;

import java.io.Serializable;
import java.time.LocalDate;

/** One line of the form in which commitments are written. */
public class PledgeLine implements Serializable {
    private String pledge;
    private LocalDate dueOn;
    private boolean exemplary;

    PledgeLine(String pledge, LocalDate dueOn, boolean exemplary) {
        this.pledge = pledge;
        this.dueOn = dueOn;
        this.exemplary = exemplary;
    }

    public String getPledge() {
        return pledge;
    }

    public void setPledge(String pledge) {
        this.pledge = pledge;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public boolean isExemplary() {
        return exemplary;
    }

    public void setExemplary(boolean exemplary) {
        this.exemplary = exemplary;
    }
}
