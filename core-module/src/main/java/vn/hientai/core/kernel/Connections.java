package vn.hientai.core.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The connections that statements run on: that of the entity manager in a transaction, or one for a single read. */
final class Connections {
    private static volatile DataSource database;
    private static volatile TransactionSynchronizationRegistry transactions;

    private Connections() {}

    /** A connection to run one statement on; closing it closes it only where it was opened for that. */
    record Lease(Connection connection, boolean own) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            if (own) {
                connection.close();
            }
        }
    }

    /**
     * In a transaction the very connection of the entity manager: a second one from the pool would not see what was
     * copied over the first.
     */
    static Lease open(EntityManager em) throws SQLException {
        if (isInTransaction()) {
            return new Lease(em.unwrap(Connection.class), false);
        }
        if (database == null) {
            database = (DataSource) find("java:app/jdbc/hientai");
        }
        return new Lease(database.getConnection(), true);
    }

    static void mustBeInTransaction() {
        if (!isInTransaction()) {
            throw new TransactionRequiredException();
        }
    }

    /** Writes what the entity manager has not written yet. */
    static void flush(EntityManager em) {
        if (isInTransaction()) {
            em.flush();
        }
    }

    /** A transaction in which a statement failed can only be taken back. */
    static PersistenceException failed(String text, SQLException failure) {
        if (isInTransaction()) {
            transactions.setRollbackOnly();
        }
        return new PersistenceException(text, failure);
    }

    private static boolean isInTransaction() {
        if (transactions == null) {
            transactions = (TransactionSynchronizationRegistry) find("java:comp/TransactionSynchronizationRegistry");
        }
        return transactions.getTransactionKey() != null;
    }

    private static Object find(String name) {
        try {
            return new InitialContext().lookup(name);
        } catch (NamingException missing) {
            throw new IllegalStateException(name, missing);
        }
    }
}
