package vn.hientai.web.faces.calculator;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hientai.web.calculator.CalculatorPages;

/** Leads {@code /calculators/<name>} to the one page that draws whichever calculator is described under the name. */
@WebServlet("/calculators/*")
public class CalculatorAddress extends HttpServlet {
    /** Attribute of the request: the description of the calculator asked for. */
    static final String PAGE = "hientai.calculator";

    @Inject
    CalculatorPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        var name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        var page = pages.find(name);
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(PAGE, page.get());
        request.getRequestDispatcher("/WEB-INF/calculators/calculator.xhtml").forward(request, response);
    }
}
