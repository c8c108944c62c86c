/** The append-only, hash-chained trail of every change and every refused attempt (nhật ký kiểm toán). */
package vn.hientai.core.audit;
