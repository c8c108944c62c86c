package vn.hientai.core.organisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import vn.hientai.core.identity.UnitReach;
import vn.hientai.core.kernel.AsKnown;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.Unscoped;

/**
 * Keeps the trees of the days that people look at. Days between two changes share one tree. A change made here is seen
 * at once; a change made by another node within {@link #TRUSTED_MILLIS}, by one short read of the change counter.
 */
@ApplicationScoped
public class OrgTrees implements UnitReach {
    private static final int KEPT = 12;
    private static final long TRUSTED_MILLIS = 1_000;
    private static final Object CHANGED = OrgTrees.class.getName() + ".changed";
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final String AS_OF =
            """
            select u.id, u.code, u.kind, u.official_code, p.parent_id, n.name, n.name_en, n.short_name, n.search_key
            from <unit_placement> p
            join org_unit u on u.id = p.unit_id
            left join <unit_name> n on n.unit_id = p.unit_id and n.valid_from <= ? and ? < n.valid_until
            where p.valid_from <= ? and ? < p.valid_until
            order by p.sort_order, n.name collate "vi-x-icu", u.id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    @Resource
    TransactionSynchronizationRegistry transaction;

    private final Map<LocalDate, OrgTree> trees = new LinkedHashMap<>(16, 0.75f, true);
    private NavigableSet<LocalDate> changeDays = new TreeSet<>();
    private long counter = -1;
    private long checkedAt;

    /** The tree of the business day. */
    @Unscoped("the organisation is no secret within the office and holds no people")
    public OrgTree now() {
        return on(today.date());
    }

    /** The tree of a day; within a transaction that changed units, as that transaction sees it. */
    @Unscoped("the organisation is no secret within the office and holds no people")
    public OrgTree on(LocalDate day) {
        return changedHere() ? read(day) : kept(day);
    }

    /**
     * The tree of a day as it was known at a moment; a past view never shows what was learnt later.
     *
     * @param knownAt null for now
     */
    @Unscoped("the organisation is no secret within the office and holds no people")
    public OrgTree on(LocalDate day, Instant knownAt) {
        return knownAt == null ? on(day) : read(day, knownAt);
    }

    private synchronized OrgTree kept(LocalDate day) {
        checkCounter();
        var start = changeDays.floor(day);
        return trees(start == null ? BEGINNING : start);
    }

    /** The days on which the tree changed or will change, oldest first. */
    @Unscoped("the organisation is no secret within the office and holds no people")
    public synchronized List<LocalDate> changeDays() {
        checkCounter();
        return List.copyOf(changeDays);
    }

    /** The number that grows with every change; an ETag of what is read from a tree. */
    @Unscoped("a counter")
    public synchronized long changeCounter() {
        checkCounter();
        return counter;
    }

    @Override
    public Set<Long> subtree(OrgUnitId unit, LocalDate day) {
        return on(day).subtreeIds(unit);
    }

    @Override
    public boolean isRoot(OrgUnitId unit, LocalDate day) {
        var tree = on(day);
        return !tree.isEmpty() && tree.root().id().equals(unit);
    }

    /** Called by every change: forgets all trees once the transaction is through. */
    void changed() {
        if (changedHere()) {
            return;
        }
        transaction.putResource(CHANGED, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    forget();
                }
            }
        });
    }

    private boolean changedHere() {
        return transaction.getTransactionKey() != null && transaction.getResource(CHANGED) != null;
    }

    private synchronized void forget() {
        checkedAt = 0;
    }

    private OrgTree trees(LocalDate start) {
        var known = trees.get(start);
        if (known != null) {
            return known;
        }
        var tree = read(start);
        trees.put(start, tree);
        if (trees.size() > KEPT) {
            trees.remove(trees.keySet().iterator().next());
        }
        return tree;
    }

    private void checkCounter() {
        var now = System.currentTimeMillis();
        if (counter >= 0 && now - checkedAt < TRUSTED_MILLIS) {
            return;
        }
        var current = Sql.of("select counter from org_change").count(em);
        if (current != counter) {
            trees.clear();
            changeDays = new TreeSet<>();
            Sql.of("""
                            select valid_from, valid_until from unit_placement
                            union select valid_from, valid_until from unit_name""")
                    .list(em, row -> {
                        row.lastDay(1).ifPresent(last -> changeDays.add(last.plusDays(1)));
                        return changeDays.add(row.day(0));
                    });
            counter = current;
        }
        checkedAt = now;
    }

    private OrgTree read(LocalDate day) {
        // a native query flushes the transaction's own changes first
        return read(day, null);
    }

    private OrgTree read(LocalDate day, Instant knownAt) {
        return OrgTree.of(AsKnown.at(knownAt).sql(AS_OF, day, day, day, day).list(em, OrgTrees::stem));
    }

    private static OrgTree.Stem stem(Row row) {
        var name = row.text(5) == null ? row.text(1) : row.text(5);
        var key = row.text(8) == null ? "" : row.text(8);
        return new OrgTree.Stem(
                row.id(0), row.text(1), row.code(2, UnitKind.class), row.text(3), row.number(4), name, row.text(6),
                row.text(7), key);
    }
}
