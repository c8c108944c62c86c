package vn.hientai.web.faces.daring;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.rewards.daring.ReviewPilot;
import vn.hientai.rewards.daring.rule.DamageCause;
import vn.hientai.rewards.daring.rule.PilotResult;
import vn.hientai.rewards.daring.rule.Protection;
import vn.hientai.rewards.daring.rule.ShieldRule.GoodFaith;

/** What is typed of a review. */
public class ReviewForm implements Serializable {
    private LocalDate reviewedOn;
    private PilotResult result;
    private String damage;
    private DamageCause cause;
    private String[] found = {};
    private LocalDate partyConsultedOn;
    private Protection protection;
    private String reason;
    private String lessons;

    ReviewPilot.Command command(long proposal, int version) {
        Set<GoodFaith> faith = Arrays.stream(found).map(GoodFaith::valueOf).collect(Collectors.toSet());
        return new ReviewPilot.Command(
                proposal, version, reviewedOn, result, damage, cause, faith, partyConsultedOn, protection, reason, lessons);
    }

    public LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public void setReviewedOn(LocalDate reviewedOn) {
        this.reviewedOn = reviewedOn;
    }

    public PilotResult getResult() {
        return result;
    }

    public void setResult(PilotResult result) {
        this.result = result;
    }

    public String getDamage() {
        return damage;
    }

    public void setDamage(String damage) {
        this.damage = damage;
    }

    public DamageCause getCause() {
        return cause;
    }

    public void setCause(DamageCause cause) {
        this.cause = cause;
    }

    public String[] getFound() {
        return found.clone();
    }

    public void setFound(String[] found) {
        this.found = found == null ? new String[0] : found.clone();
    }

    public LocalDate getPartyConsultedOn() {
        return partyConsultedOn;
    }

    public void setPartyConsultedOn(LocalDate partyConsultedOn) {
        this.partyConsultedOn = partyConsultedOn;
    }

    public Protection getProtection() {
        return protection;
    }

    public void setProtection(Protection protection) {
        this.protection = protection;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLessons() {
        return lessons;
    }

    public void setLessons(String lessons) {
        this.lessons = lessons;
    }
}
