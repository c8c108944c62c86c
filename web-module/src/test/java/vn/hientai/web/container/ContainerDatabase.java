package vn.hientai.web.container;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.hientai.web.test.RunningProduct;

/** Lends the database of the running product to the server that Arquillian starts; inside that server it does nothing. */
public final class ContainerDatabase implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("hientai.db.url") != null) {
            return;
        }
        var product = new RunningProduct().product(context);
        System.setProperty("container.db.url", product.jdbcUrl().replace("&", "&amp;"));
        System.setProperty("container.db.user", product.jdbcUser());
        System.setProperty("container.db.password", product.jdbcPassword());
    }
}
