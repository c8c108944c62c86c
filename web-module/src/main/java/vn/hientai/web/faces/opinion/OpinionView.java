package vn.hientai.web.faces.opinion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.rewards.opinion.AnswerOpinion;
import vn.hientai.rewards.opinion.DiscussOpinion;
import vn.hientai.rewards.opinion.GiveOpinion;
import vn.hientai.rewards.opinion.OpinionQueries;
import vn.hientai.rewards.opinion.OpinionQueries.Sheet;
import vn.hientai.rewards.opinion.ReserveView;
import vn.hientai.rewards.opinion.RuleOnOpinion;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** An advisory opinion: given on a page of its own, then discussed, decided, reserved, reported, answered. */
@Named
@ViewScoped
public class OpinionView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient OpinionQueries opinions;

    @Inject
    transient GiveOpinion giveOpinion;

    @Inject
    transient DiscussOpinion discussOpinion;

    @Inject
    transient RuleOnOpinion ruleOnOpinion;

    @Inject
    transient ReserveView reserveView;

    @Inject
    transient AnswerOpinion answerOpinion;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private long id;
    private int version;
    private String matter;
    private String opinion;
    private String grounds;
    private String words;
    private String reason;
    private String paper;
    private String view;
    private String answer;
    private transient Sheet sheet;

    public void open() {
        version = getSheet().row().version();
    }

    public Sheet getSheet() {
        if (sheet == null) {
            sheet = opinions.sheet(actor.scope(Right.HEAR_OPINIONS), actor.scope(Right.HEAR_OPINIONS_ABOVE), id)
                    .orElseThrow(() -> new NotFound("AdvisoryOpinion", id));
        }
        return sheet;
    }

    public String give() {
        var done = acts.carryOut("give", () -> id = giveOpinion.handle(new GiveOpinion.Command(matter, opinion, grounds)));
        return done ? told("opinion.given") : null;
    }

    public String discuss() {
        return done("discuss", "opinion.said", () -> discussOpinion.handle(new DiscussOpinion.Command(id, version, words, false)));
    }

    public String noteLater() {
        return done("later", "opinion.said", () -> discussOpinion.handle(new DiscussOpinion.Command(id, version, words, true)));
    }

    public String accept() {
        return done("rule", "opinion.ruled", () -> ruleOnOpinion.handle(new RuleOnOpinion.Command(id, version, true, reason, paper)));
    }

    public String decline() {
        return done("rule", "opinion.ruled", () -> ruleOnOpinion.handle(new RuleOnOpinion.Command(id, version, false, reason, paper)));
    }

    public String reserve() {
        return done("reserve", "opinion.reserved", () -> reserveView.handle(new ReserveView.Command(id, version, view, false)));
    }

    public String report() {
        return done("reserve", "opinion.reported", () -> reserveView.handle(new ReserveView.Command(id, version, view, true)));
    }

    public String answer() {
        return done("answer", "opinion.answered", () -> answerOpinion.handle(new AnswerOpinion.Command(id, version, answer)));
    }

    private String done(String form, String key, Runnable act) {
        return acts.carryOut(form, act) ? told(key) : null;
    }

    private String told(String key) {
        notices.done(key, Map.of());
        return "/opinions/opinion?faces-redirect=true&id=" + id;
    }

    public String getMatter() {
        return matter;
    }

    public void setMatter(String matter) {
        this.matter = matter;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(String grounds) {
        this.grounds = grounds;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
