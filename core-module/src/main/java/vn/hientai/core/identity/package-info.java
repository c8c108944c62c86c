/** Who acts (người thao tác): roles and their rights, the scope that every read takes, separation of duties. */
package vn.hientai.core.identity;
