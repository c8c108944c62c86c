/** The pages of daring proposals (dám nghĩ, dám làm): one's own, those to be decided, one whole, what was learned. */
package vn.hientai.web.faces.daring;
