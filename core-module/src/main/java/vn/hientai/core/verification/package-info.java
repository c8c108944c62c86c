/** The proof, as a job of the background, that nobody rewrote the trail (kiểm tra toàn vẹn nhật ký). */
package vn.hientai.core.verification;
