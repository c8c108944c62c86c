package vn.hientai.web.faces.daring;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hientai.rewards.daring.RecordVote;

/** What is typed of a vote. */
public class VoteForm implements Serializable {
    private LocalDate heldOn;
    private Integer inFavour;
    private Integer against = 0;
    private Integer abstained = 0;
    private boolean headInFavour;
    private LocalDate partyConsultedOn;
    private String note;

    RecordVote.Command command(long proposal, int version) {
        return new RecordVote.Command(
                proposal, version, heldOn, inFavour, count(against), count(abstained), headInFavour, partyConsultedOn, note);
    }

    private static int count(Integer typed) {
        return typed == null ? 0 : typed;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public Integer getInFavour() {
        return inFavour;
    }

    public void setInFavour(Integer inFavour) {
        this.inFavour = inFavour;
    }

    public Integer getAgainst() {
        return against;
    }

    public void setAgainst(Integer against) {
        this.against = against;
    }

    public Integer getAbstained() {
        return abstained;
    }

    public void setAbstained(Integer abstained) {
        this.abstained = abstained;
    }

    public boolean isHeadInFavour() {
        return headInFavour;
    }

    public void setHeadInFavour(boolean headInFavour) {
        this.headInFavour = headInFavour;
    }

    public LocalDate getPartyConsultedOn() {
        return partyConsultedOn;
    }

    public void setPartyConsultedOn(LocalDate partyConsultedOn) {
        this.partyConsultedOn = partyConsultedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
