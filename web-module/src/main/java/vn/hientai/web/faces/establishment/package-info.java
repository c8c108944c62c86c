/** Pages of posts and establishment: seats against people, job positions, offices, what falls vacant. */
package vn.hientai.web.faces.establishment;
