package vn.hientai.web.calculator;

import java.util.List;

/** Some of the calculators that have a page; every bean of this kind is found by itself. */
public interface CalculatorShelf {
    List<CalculatorPage<?>> pages();
}
