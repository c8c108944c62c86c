package vn.hientai.web.faces.daring;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hientai.rewards.daring.DecideProposal;

/** What is typed of a decision in writing. */
public class RulingForm implements Serializable {
    private String paper;
    private LocalDate decidedOn;
    private LocalDate partyConsultedOn;
    private String reason;

    DecideProposal.Command command(long proposal, int version, boolean approved) {
        return new DecideProposal.Command(proposal, version, approved, paper, decidedOn, partyConsultedOn, reason);
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public LocalDate getPartyConsultedOn() {
        return partyConsultedOn;
    }

    public void setPartyConsultedOn(LocalDate partyConsultedOn) {
        this.partyConsultedOn = partyConsultedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
