package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.VietnameseText;

/**
 * Units of other provinces (đơn vị ngoài tỉnh) in which people served before they came: they have a name and stand nowhere in
 * the tree, so that nobody is counted there.
 */
@ApplicationScoped
public class OutsideUnits {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_CODE = 40;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** The unit of a code with that name today; absent when the code or the name is another's. */
    public Optional<OrgUnitId> known(String code, String name) {
        return Sql.of("select u.id, n.name from org_unit u join unit_name n on n.unit_id = u.id")
                .where("u.code = ?", code)
                .list(em, row -> VietnameseText.searchKey(row.text(1)).equals(VietnameseText.searchKey(name)) ? new OrgUnitId(row.id(0)) : null)
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The code under which another province's unit is kept here. */
    public static String code(String province, String code) {
        var whole = ("NGOAI." + province + "." + code).replaceAll("[^A-Za-z0-9.\\-]", "-");
        return whole.length() <= LONGEST_CODE ? whole : whole.substring(0, LONGEST_CODE - 9) + "-" + Integer.toHexString(code.hashCode() | 0x10000000);
    }

    /** Another province's unit, entered the first time it is needed. */
    public OrgUnitId enter(String code, String name) {
        return Sql.of("select id from org_unit").where("code = ?", code).first(em, row -> new OrgUnitId(row.id(0))).orElseGet(() -> {
            var unit = Sql.of("insert into org_unit (code, kind) values (?, 'OTHER') returning id", code)
                    .first(em, row -> new OrgUnitId(row.id(0)))
                    .orElseThrow();
            Sql.of("insert into unit_name (unit_id, name, search_key, valid_from, valid_until) values (?, ?, ?, ?, ?)",
                            unit, name, VietnameseText.searchKey(name), BEGINNING, OPEN_END)
                    .execute(em);
            return unit;
        });
    }
}
