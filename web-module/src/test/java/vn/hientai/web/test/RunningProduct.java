package vn.hientai.web.test;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The product with its demonstration province, started once for all test classes that ask for it and stopped after the
 * last: {@code @ExtendWith(RunningProduct.class)}, and a parameter of type {@link Product} wherever JUnit takes one.
 * Its business day is 22 November 2026.
 */
public final class RunningProduct implements BeforeAllCallback, ParameterResolver {
    private static final Namespace SHARED = Namespace.create(RunningProduct.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        product(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return product(context);
    }

    public Product product(ExtensionContext context) {
        return context.getRoot().getStore(SHARED).getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
            .product;
    }

    private static final class Shared implements AutoCloseable {
        private final Product product = Product.on(Product.emptyData("shared"))
            .with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "3000").with("HIENTAI_TODAY", "2026-11-22")
            .start().awaitReady();

        @Override
        public void close() {
            product.close();
        }
    }
}
