/** How a change is carried out: its right, its transaction, its audit entry. */
package vn.hientai.core.usecase;
