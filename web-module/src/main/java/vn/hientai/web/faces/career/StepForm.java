package vn.hientai.web.faces.career;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.personnel.career.procedure.CaseSheet.StepSheet;
import vn.hientai.personnel.career.procedure.rule.StepCount;
import vn.hientai.personnel.career.procedure.rule.StepCount.Votes;

/** What is typed of a step that was held: the day, who came, the totals of the ballot. */
public class StepForm implements Serializable {
    private LocalDate heldOn;
    private Integer convened;
    private Integer excused;
    private Integer present;
    private Integer handedOut;
    private Integer returned;
    private Integer blank;
    private Integer invalid;
    private String note;
    private String correction;
    private final List<VoteRow> votes = new ArrayList<>();

    /** @param kept whether the earlier record is shown, to be corrected */
    static StepForm of(StepSheet sheet, LocalDate today, boolean kept) {
        var form = new StepForm();
        form.heldOn = today;
        var held = kept ? sheet.held() : null;
        if (held != null) {
            form.heldOn = held.heldOn();
            form.convened = held.convened();
            form.excused = held.excused();
            form.present = held.present();
            form.handedOut = held.handedOut();
            form.returned = held.returned();
            form.blank = held.blank();
            form.invalid = held.invalid();
            form.note = held.note();
        }
        sheet.voted().forEach(one -> {
            var row = new VoteRow(one.id(), one.fullName());
            if (held != null) {
                held.votes().stream().filter(vote -> vote.candidate() == one.id()).findFirst().ifPresent(vote -> {
                    row.setAgreed(vote.agreed());
                    row.setAgainst(vote.against());
                    row.setBlank(vote.blank());
                    row.setInvalid(vote.invalid());
                });
            }
            form.votes.add(row);
        });
        return form;
    }

    StepCount count() {
        return new StepCount(convened, excused, present, handedOut, returned, blank, invalid, votes.stream()
                .map(one -> new Votes(one.getCandidate(), true, one.getAgreed(), one.getAgainst(), one.getBlank(), one.getInvalid())).toList());
    }

    public List<VoteRow> getVotes() {
        return votes;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public Integer getConvened() {
        return convened;
    }

    public void setConvened(Integer convened) {
        this.convened = convened;
    }

    public Integer getExcused() {
        return excused;
    }

    public void setExcused(Integer excused) {
        this.excused = excused;
    }

    public Integer getPresent() {
        return present;
    }

    public void setPresent(Integer present) {
        this.present = present;
    }

    public Integer getHandedOut() {
        return handedOut;
    }

    public void setHandedOut(Integer handedOut) {
        this.handedOut = handedOut;
    }

    public Integer getReturned() {
        return returned;
    }

    public void setReturned(Integer returned) {
        this.returned = returned;
    }

    public Integer getBlank() {
        return blank;
    }

    public void setBlank(Integer blank) {
        this.blank = blank;
    }

    public Integer getInvalid() {
        return invalid;
    }

    public void setInvalid(Integer invalid) {
        this.invalid = invalid;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getCorrection() {
        return correction;
    }

    public void setCorrection(String correction) {
        this.correction = correction;
    }
}
