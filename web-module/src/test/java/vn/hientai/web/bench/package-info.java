/** The benchmark: what the product costs, each figure beside its physical limit, all in one run ({@code mvn -Pbench}). */
package vn.hientai.web.bench;
