/** What the composites of pages need computed before they are drawn: charts as SVG coordinates, sliders, pagers, verdicts. */
package vn.hientai.web.faces.widget;
