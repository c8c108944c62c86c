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

/** The connections that statements run on: the transaction's own, which the entity manager shares, or one for a read. */
final class Connections {
    private static volatile DataSource database;
    private static volatile TransactionSynchronizationRegistry transactions;

    private Connections() {}

    static Connection open() throws SQLException {
        if (database == null) {
            database = (DataSource) find("java:app/jdbc/hientai");
        }
        return database.getConnection();
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
