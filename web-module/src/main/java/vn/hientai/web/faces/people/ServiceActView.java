package vn.hientai.web.faces.people;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolationException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.payscale.PayScales.PayRank;
import vn.hientai.personnel.salary.RankChange;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts.Reason;
import vn.hientai.personnel.service.DraftServiceAct;
import vn.hientai.personnel.service.ServiceActOrder;
import vn.hientai.personnel.service.ServiceActPapers;
import vn.hientai.personnel.service.ServiceActPlan;
import vn.hientai.personnel.service.ServiceActQueries;
import vn.hientai.personnel.service.rule.CareerStretch;
import vn.hientai.personnel.service.rule.ServiceActType;
import vn.hientai.personnel.service.rule.ServiceActType.Detail;
import vn.hientai.personnel.service.rule.ServiceActType.Group;
import vn.hientai.personnel.service.rule.Situation;
import vn.hientai.web.faces.organisation.UnitFinder;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** A service act being prepared: its kind, what it lays down, what it would change, and the draft of its decision. */
@Named
@ViewScoped
public class ServiceActView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient FileQueries files;

    @Inject
    transient ServiceActQueries acts;

    @Inject
    transient ServiceActPapers papers;

    @Inject
    transient DraftServiceAct draftServiceAct;

    @Inject
    transient UnitFinder finder;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient Notices notices;

    @Inject
    transient PayScales scales;

    private String code;
    private ServiceActType type;
    private LocalDate from;
    private LocalDate until;
    private String unit;
    private String host;
    private String post;
    private String office;
    private LocalDate termUntil;
    private String[] situations = {};
    private boolean ownWish;
    private String reason;
    private String rank;
    private String rankReason;
    private Integer lowerStep;
    private LocalDate lowerSince;
    private String symbol = "QĐ-UBND";
    private String title;
    private String articles;
    private boolean previewed;
    private transient PersonFile file;
    private transient ServiceActPlan plan;
    private transient Verdict refused;

    public void open() {
        actor.mustHold(Right.DRAFT_DECISION);
        from = from == null ? usualDay() : from;
        if (type == ServiceActType.RETIREMENT && !previewed) {
            preview();
        }
    }

    /** Retirement falls on a day that the law gives; whatever else is decided usually begins with a month. */
    private LocalDate usualDay() {
        var retires = type == ServiceActType.RETIREMENT ? getFile().card().retiresOn() : null;
        return retires == null || retires.isBefore(today.date()) ? today.date().plusMonths(1).withDayOfMonth(1) : retires.plusDays(1);
    }

    public PersonFile getFile() {
        if (file == null) {
            file = files.file(actor.scope(Right.DRAFT_DECISION), StaffSight.of(actor), code == null ? "" : code, null);
        }
        return file;
    }

    /** Shows what the act would do; nothing is stored. */
    public void preview() {
        previewed = attempt(() -> {
            plan = acts.plan(actor.scope(Right.DRAFT_DECISION), order());
            var paper = papers.of(actor.scope(Right.DRAFT_DECISION), order());
            title = title == null ? paper.title() : title;
            articles = articles == null ? paper.articles() : articles;
        });
    }

    /** Lays the draft of the decision before whoever signs. */
    public String draft() {
        var done = new String[1];
        attempt(() -> {
            var order = order();
            plan = acts.plan(actor.scope(Right.DRAFT_DECISION), order);
            var drafted = draftServiceAct.handle(new DraftServiceAct.Command(
                    order, trees.now().root().id(), symbol, title, articles));
            notices.done("act.drafted", Map.of("title", title));
            done[0] = "/decisions/sheet?faces-redirect=true&id=" + drafted.decision();
        });
        return done[0];
    }

    private boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(one -> at(one.field(), "invalid." + one.rule(), one.arguments()));
        } catch (BusinessRuleViolated refusal) {
            refusal.verdict().ifPresent(verdict -> refused = (Verdict) verdict);
            at(refusal.field().orElse(null), refusal.key(), refusal.arguments());
        } catch (Conflict standing) {
            notices.refused(standing.key(), standing.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (NotFound hidden) {
            notices.refused("refusal.not-found", Map.of());
        } catch (ConstraintViolationException shape) {
            notices.refused("act.shape", Map.of());
        }
        return false;
    }

    private void at(String field, String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        var input = field == null ? null : "act:" + field;
        if (input != null && faces.getViewRoot().findComponent(input) != null) {
            faces.addMessage(input, new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Texts.get(LocaleChoice.current(), key, arguments), null));
        } else {
            notices.refused(key, arguments);
        }
    }

    private ServiceActOrder order() {
        var declared = EnumSet.noneOf(Situation.class);
        Arrays.stream(situations).map(Situation::valueOf).forEach(declared::add);
        return new ServiceActOrder(
                getFile().person(), type, from, takes("UNTIL") ? until : null, takes("UNIT") ? found(unit, "unit") : null,
                takes("HOST") ? found(host, "hostUnit") : null, takes("POST") ? blank(post) : null, takes("OFFICE") ? blank(office) : null,
                takes("TERM") ? termUntil : null, declared, ownWish, blank(reason),
                takes("RANK") && blank(rank) != null ? new RankChange(blank(rank), rankReason(), lowerStep, lowerSince) : null);
    }

    private Reason rankReason() {
        return type == ServiceActType.RANK_PROMOTION ? Reason.HIGHER : blank(rankReason) == null ? Reason.SAME_LEVEL : Reason.valueOf(rankReason);
    }

    /** Ranks of the pay tables, as their code and name. */
    public Collection<PayRank> getRanks() {
        return scales.ranks();
    }

    /** Why a rank may change otherwise than upwards. */
    public List<Reason> getRankReasons() {
        return Arrays.stream(Reason.values()).filter(one -> !one.isUp()).toList();
    }

    private OrgUnitId found(String typed, String field) {
        return blank(typed) == null ? null : finder.unit(typed, from, field).id();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean takes(String detail) {
        return type != null && type.takes(Detail.valueOf(detail));
    }

    public boolean needs(String detail) {
        return type != null && type.needs(Detail.valueOf(detail));
    }

    public Group[] getGroups() {
        return Group.values();
    }

    public List<ServiceActType> typesOf(Group group) {
        return ServiceActType.of(group);
    }

    /** What may be declared about this kind of act. */
    public Set<Situation> getDeclarable() {
        return switch (type.group()) {
            case MOVE -> EnumSet.of(
                    Situation.DISCIPLINARY_PROCESS, Situation.INVESTIGATED, Situation.SERIOUS_ILLNESS,
                    Situation.PREGNANT_OR_MATERNITY, Situation.CHILD_UNDER_36_MONTHS, Situation.SPECIAL_HARDSHIP,
                    Situation.URGENT_UNFINISHED_TASK);
            case OFFICE -> EnumSet.of(
                    Situation.DISCIPLINARY_PROCESS, Situation.INVESTIGATED, Situation.INSPECTED, Situation.SUSPENDED,
                    Situation.KEY_SECURITY_TASK, Situation.DISMISSAL_GROUNDS, Situation.AUTHORITY_EXCEPTION);
            case EXIT -> EnumSet.of(
                    Situation.DISCIPLINARY_PROCESS, Situation.INVESTIGATED, Situation.SPECIAL_OCCASION,
                    Situation.SERIOUS_ILLNESS, Situation.LONG_TREATMENT, Situation.STREAMLINING, Situation.LISTED_POST_WOMAN,
                    Situation.LISTED_HIGHEST_POST);
            case ABSENCE -> type == ServiceActType.SUSPENSION
                    ? EnumSet.of(Situation.SECOND_SUSPENSION)
                    : EnumSet.noneOf(Situation.class);
            case RANK -> type == ServiceActType.RANK_PROMOTION
                    ? EnumSet.of(
                            Situation.EQUAL_COMPLEX_WORK, Situation.DISCIPLINARY_PROCESS, Situation.INVESTIGATED, Situation.INSPECTED,
                            Situation.SUSPENDED)
                    : EnumSet.noneOf(Situation.class);
            case ENTRY -> EnumSet.noneOf(Situation.class);
        };
    }

    public String[] getOffices() {
        return new String[] {"HEAD", "DEPUTY_HEAD", "DIVISION_HEAD", "DIVISION_DEPUTY"};
    }

    public String unitName(CareerStretch stretch) {
        return nameOf(stretch.unit(), stretch.from());
    }

    public String hostName(CareerStretch stretch) {
        return stretch.host() == null ? "" : nameOf(stretch.host(), stretch.from());
    }

    private String nameOf(long id, LocalDate on) {
        return trees.on(on).find(new OrgUnitId(id)).map(node -> node.name(LocaleChoice.current())).orElse("");
    }

    public ServiceActPlan getPlan() {
        return plan;
    }

    public Verdict getVerdict() {
        return plan != null ? plan.verdict() : refused;
    }

    public boolean isPreviewed() {
        return previewed && plan != null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public ServiceActType getType() {
        return type;
    }

    public void setType(ServiceActType type) {
        this.type = type;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public LocalDate getTermUntil() {
        return termUntil;
    }

    public void setTermUntil(LocalDate termUntil) {
        this.termUntil = termUntil;
    }

    public String[] getSituations() {
        return situations;
    }

    public void setSituations(String[] situations) {
        this.situations = situations;
    }

    public String getRank() {
        return rank;
    }

    public void setRank(String rank) {
        this.rank = rank;
    }

    public String getRankReason() {
        return rankReason;
    }

    public void setRankReason(String rankReason) {
        this.rankReason = rankReason;
    }

    public Integer getLowerStep() {
        return lowerStep;
    }

    public void setLowerStep(Integer lowerStep) {
        this.lowerStep = lowerStep;
    }

    public LocalDate getLowerSince() {
        return lowerSince;
    }

    public void setLowerSince(LocalDate lowerSince) {
        this.lowerSince = lowerSince;
    }

    public boolean isOwnWish() {
        return ownWish;
    }

    public void setOwnWish(boolean ownWish) {
        this.ownWish = ownWish;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
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
}
