package vn.hientai.web.faces.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.service.ServiceQueries;
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

    private List<Lane> lanes;

    public List<Lane> of(PersonId person) {
        if (lanes == null) {
            lanes = List.of(posts(person), pay(person), grades(person));
        }
        return lanes;
    }

    public List<ServiceQueries.Stretch> posted(PersonId person) {
        return service.posts(actor.scope(Right.READ_FILE), person);
    }

    public List<ServiceQueries.PayStretch> paid(PersonId person) {
        return service.pay(actor.scope(Right.READ_SALARY), person);
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
                service.grades(actor.scope(Right.READ_FILE), person).stream()
                        .map(g -> new Entry(
                                LocalDate.of(g.year(), 12, 31), null, word("person.grade." + g.grade()), String.valueOf(g.year()), Look.MARK))
                        .toList());
    }

    private String word(String key) {
        return Texts.get(display.getLocale(), key);
    }
}
