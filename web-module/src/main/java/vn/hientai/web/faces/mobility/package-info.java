/** Pages of sensitive posts: the register of a unit, one post with its holders, and putting one on it. */
package vn.hientai.web.faces.mobility;
