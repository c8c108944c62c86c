package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;

/** Today's directory of everyone (danh sách hôm nay), kept in step with the dated facts in the caller's transaction. */
@ApplicationScoped
public class StaffCards {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    @Inject
    StaffCount count;

    public void refresh(PersonId person, LocalDate day) {
        refresh(List.of(person), day);
    }

    @Transactional
    public void refresh(Collection<PersonId> people, LocalDate day) {
        em.flush();
        try {
            projection().refresh(people.stream().map(PersonId::value).toList(), day);
            count.forget();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first cards of people whose files were opened just now. */
    @Transactional
    public void open(Collection<PersonId> people, LocalDate day) {
        em.flush();
        try {
            projection().open(people.stream().map(PersonId::value).toList(), day);
            count.forget();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Lets what begins today begin, and what ended yesterday end; one node does it, the others find it done. */
    @Transactional
    public void rollTo(LocalDate day) {
        try {
            projection().rollTo(day);
            count.forget();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Transactional
    public void recount() {
        try {
            projection().recount();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private CardProjection projection() {
        return new CardProjection(em.unwrap(Connection.class), new RetirementByAge(books.on(today.date())));
    }
}
