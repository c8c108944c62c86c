/** Emulation titles (danh hiệu thi đua) and their shares; Luật 06/2022/QH15. */
package vn.hientai.rewards.emulation;
