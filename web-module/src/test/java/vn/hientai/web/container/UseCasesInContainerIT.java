package vn.hientai.web.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.core.account.AccountQueries;
import vn.hientai.core.account.AccountRules;
import vn.hientai.core.account.CreateAccount;
import vn.hientai.core.account.LockAccount;
import vn.hientai.core.account.SetPasswordAge;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.ActiveGrant;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Role;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;

/** What only the server can prove: the interceptor, the transaction with its audit entry, the persistence unit. */
@DisplayName("Trong máy chủ: quyền, giao dịch, nhật ký")
@ExtendWith({ContainerDatabase.class, ArquillianExtension.class})
class UseCasesInContainerIT {
    @Inject
    CurrentActor actor;

    @Inject
    CreateAccount createAccount;

    @Inject
    LockAccount lockAccount;

    @Inject
    SetPasswordAge setPasswordAge;

    @Inject
    AccountRules rules;

    @Inject
    AccountQueries accounts;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** The product as it is packaged, without its guards: they would not let the test runner in. */
    @Deployment
    static WebArchive product() throws URISyntaxException {
        var assertions = new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var archive = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/web-module-1.0-SNAPSHOT.war"));
        archive.delete("/WEB-INF/classes/vn/hientai/web/security/SecuritySetup.class");
        return archive.addAsLibrary(assertions).addClasses(UseCasesInContainerIT.class, ContainerDatabase.class);
    }

    @Test
    void without_the_right_nothing_happens_and_the_attempt_is_in_the_trail() {
        become(Role.CIVIL_SERVANT);
        var name = "noi.bo." + UUID.randomUUID().toString().substring(0, 6);

        assertThatThrownBy(() -> createAccount.handle(new CreateAccount.Command(name, "Không Được", null, null)))
                .isInstanceOf(Forbidden.class);

        assertThat(count("select count(*) from account where username = ?", name)).isZero();
        assertThat(count("select count(*) from audit_entry where outcome = 'REFUSED' and action = 'CreateAccount'"
                + " and details ->> 'username' = ?", name)).isEqualTo(1);
    }

    @Test
    void a_change_and_its_audit_entry_stand_and_fall_together() throws Exception {
        become(Role.ADMINISTRATOR);
        var name = "noi.bo." + UUID.randomUUID().toString().substring(0, 6);
        var inTrail = "select count(*) from audit_entry where outcome = 'DONE' and action = 'CreateAccount' and details ->> 'username' = ?";

        transaction.begin();
        createAccount.handle(new CreateAccount.Command(name, "Được Rồi Thôi", null, null));
        assertThat(count(inTrail, name)).isEqualTo(1);
        transaction.rollback();
        assertThat(count("select count(*) from account where username = ?", name)).isZero();
        assertThat(count(inTrail, name)).isZero();

        createAccount.handle(new CreateAccount.Command(name, "Được Thật", null, null));
        assertThat(count("select count(*) from account where username = ?", name)).isEqualTo(1);
        assertThat(count(inTrail, name)).isEqualTo(1);
    }

    @Test
    void a_refusal_inside_rolls_back_but_is_remembered() {
        become(Role.ADMINISTRATOR);
        var before = rules.shown();

        assertThatThrownBy(() -> setPasswordAge.handle(new SetPasswordAge.Command(90, before.version() + 7)))
                .isInstanceOf(StaleEdit.class);

        assertThat(rules.shown()).isEqualTo(before);
        assertThat(count("select count(*) from audit_entry where outcome = 'REFUSED' and action = ?", "SetPasswordAge")).isPositive();
    }

    @Test
    void the_entity_manager_works_on_a_real_postgresql_and_minds_versions() {
        become(Role.ADMINISTRATOR);
        assertThat(Sql.of("select version()").first(em, row -> row.text(0)).orElseThrow()).startsWith("PostgreSQL 1");
        var name = "noi.bo." + UUID.randomUUID().toString().substring(0, 6);
        var id = createAccount.handle(new CreateAccount.Command(name, "Nguyễn Thị Hoà", null, null));
        var row = accounts.find(AccessScope.everything(), id).orElseThrow();
        assertThat(row.displayName()).isEqualTo("Nguyễn Thị Hoà");

        lockAccount.handle(new LockAccount.Command(id, row.version(), "thử"));

        var locked = accounts.find(AccessScope.everything(), id).orElseThrow();
        assertThat(locked.lockedOn()).hasToString("2026-11-22");
        assertThat(locked.version()).isGreaterThan(row.version());
        assertThatThrownBy(() -> lockAccount.handle(new LockAccount.Command(id, row.version(), "thử"))).isInstanceOf(StaleEdit.class);
    }

    private void become(Role role) {
        actor.become(new SignedIn(new AccountId(1), "test", "Thử", null, List.of(new ActiveGrant(role, null, false))));
    }

    private long count(String sql, String value) {
        return Sql.of(sql, value).count(em);
    }
}
