package vn.hientai.web.faces.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.service.ServiceActQueries;
import vn.hientai.personnel.service.ServiceQueries;
import vn.hientai.personnel.service.ServiceQueries.ServiceEvent;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.PageFunctions;
import vn.hientai.web.faces.widget.LifeLines.Entry;
import vn.hientai.web.faces.widget.LifeLines.Lane;
import vn.hientai.web.faces.widget.LifeLines.Look;

/** A career as lanes over the years: posts, pay, grades. */
@Named
@RequestScoped
public class CareerLanes {
    @Inject
    CurrentActor actor;

    @Inject
    ServiceQueries service;

    @Inject
    Display display;

    @Inject
    ServiceActQueries acts;

    @Inject
    HttpServletRequest request;

    @Inject
    Today today;

    private List<Lane> lanes;

    /** The day as of whose end the career is shown as it was known, or null for now. */
    public LocalDate getKnownAt() {
        return new PeopleAddress(request).day("knownAt");
    }

    public String getKnownAtText() {
        return getKnownAt() == null ? "" : getKnownAt().toString();
    }

    private Instant known() {
        var day = getKnownAt();
        return day == null ? null : day.plusDays(1).atStartOfDay(Today.VIETNAM).toInstant();
    }

    /** What happened until the day of the file, newest first. */
    public List<ServiceEvent> events(PersonFile file) {
        var events = new ArrayList<>(service.events(
                actor.scope(Right.READ_FILE), actor.scope(Right.READ_SALARY), file.person(), file.asOf(), known()));
        Collections.reverse(events);
        return events;
    }

    /** What kind of thing happened, in the reader's language. */
    public String word(ServiceEvent event) {
        var locale = display.getLocale();
        return event.grade() != null
                ? Texts.get(locale, "act.graded", Map.of("year", String.valueOf(event.year()), "grade", word("person.grade." + event.grade())))
                : Texts.find(locale, "enum.ServiceActType." + event.type()).orElseGet(() -> word("enum.EventType." + event.type()));
    }

    public List<ServiceActQueries.Waiting> waiting(PersonId person) {
        return actor.holds(Right.DRAFT_DECISION)
                ? acts.waiting(actor.scope(Right.DRAFT_DECISION), person, today.date())
                : List.of();
    }

    public List<Lane> of(PersonId person) {
        if (lanes == null) {
            lanes = List.of(posts(person), pay(person), grades(person));
        }
        return lanes;
    }

    public List<ServiceQueries.Stretch> posted(PersonId person) {
        return service.posts(actor.scope(Right.READ_FILE), person, known());
    }

    public List<ServiceQueries.PayStretch> paid(PersonId person) {
        return service.pay(actor.scope(Right.READ_SALARY), person, known());
    }

    private Lane posts(PersonId person) {
        return new Lane(
                word("person.lane.posts"),
                posted(person).stream()
                        .map(s -> new Entry(
                                s.from(), s.lastDay(), s.post(), s.unitName(), s.lastDay() == null ? Look.CURRENT : Look.SPAN))
                        .toList());
    }

    private Lane pay(PersonId person) {
        return new Lane(
                word("person.lane.pay"),
                paid(person).stream()
                        .map(s -> new Entry(
                                s.from(),
                                s.lastDay(),
                                Texts.get(
                                        display.getLocale(),
                                        "person.step",
                                        Map.of("step", s.step(), "coefficient", PageFunctions.decimal(s.coefficient()))),
                                s.rank(),
                                s.lastDay() == null ? Look.CURRENT : Look.PLAIN))
                        .toList());
    }

    private Lane grades(PersonId person) {
        return new Lane(
                word("person.lane.grades"),
                service.grades(actor.scope(Right.READ_FILE), person, known()).stream()
                        .map(g -> new Entry(
                                LocalDate.of(g.year(), 12, 31), null, word("person.grade." + g.grade()), String.valueOf(g.year()), Look.MARK))
                        .toList());
    }

    private String word(String key) {
        return Texts.get(display.getLocale(), key);
    }
}
