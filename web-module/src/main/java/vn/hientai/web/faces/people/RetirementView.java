package vn.hientai.web.faces.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolationException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.leaving.DraftRetirementNotice;
import vn.hientai.personnel.leaving.RecordRetirementPaper;
import vn.hientai.personnel.leaving.RetirementPaper;
import vn.hientai.personnel.leaving.RetirementQueries.Paper;
import vn.hientai.personnel.leaving.RetirementQueries.Sheet;
import vn.hientai.personnel.leaving.RetirementQueries;
import vn.hientai.web.faces.support.Notices;

/** The way of one person into retirement: the days, the notice drafted with everything filled in, the decision behind a button. */
@Named
@ViewScoped
public class RetirementView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient RetirementQueries retirements;

    @Inject
    transient DraftRetirementNotice draftRetirementNotice;

    @Inject
    transient RecordRetirementPaper recordRetirementPaper;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient Notices notices;

    private String code;
    private String symbol = "TB-SNV";
    private String title;
    private String articles;
    private RetirementPaper recorded = RetirementPaper.NOTICE;
    private String number;
    private LocalDate issuedOn;
    private transient Sheet sheet;

    public void open() {
        actor.mustHold(Right.DRAFT_DECISION);
        var wording = retirements.wording(actor.scope(Right.DRAFT_DECISION), code);
        title = title == null ? wording.title() : title;
        articles = articles == null ? wording.articles() : articles;
    }

    public Sheet getSheet() {
        if (sheet == null) {
            sheet = retirements.of(actor.scope(Right.DRAFT_DECISION), code);
        }
        return sheet;
    }

    public Paper getNotice() {
        return getSheet().standing(RetirementPaper.NOTICE).orElse(null);
    }

    public Paper getDecision() {
        return getSheet().standing(RetirementPaper.DECISION).orElse(null);
    }

    public boolean late(LocalDate day) {
        return day.isBefore(today.date());
    }

    public RetirementPaper[] getKinds() {
        return RetirementPaper.values();
    }

    public String draft() {
        var done = new String[1];
        attempt(() -> {
            var decision = draftRetirementNotice.handle(new DraftRetirementNotice.Command(
                    code, trees.now().root().id(), symbol, title, articles));
            notices.done("act.drafted", Map.of("title", title));
            done[0] = "/decisions/sheet?faces-redirect=true&id=" + decision;
        });
        return done[0];
    }

    public String record() {
        var done = new String[1];
        attempt(() -> {
            recordRetirementPaper.handle(new RecordRetirementPaper.Command(code, recorded, number, issuedOn));
            notices.done("leaving.recorded", Map.of("number", number));
            done[0] = "/officer/retirement?faces-redirect=true&code=" + code;
        });
        return done[0];
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(one -> notices.refused("invalid." + one.rule(), one.arguments()));
        } catch (Conflict standing) {
            notices.refused(standing.key(), standing.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (ConstraintViolationException shape) {
            notices.refused("act.shape", Map.of());
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getArticles() {
        return articles;
    }

    public void setArticles(String articles) {
        this.articles = articles;
    }

    public RetirementPaper getRecorded() {
        return recorded;
    }

    public void setRecorded(RetirementPaper recorded) {
        this.recorded = recorded;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }
}
