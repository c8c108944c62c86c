/** Pages of young leaders: candidates, nominations, the pool, development plans, the own way ahead. */
package vn.hientai.web.faces.career;
