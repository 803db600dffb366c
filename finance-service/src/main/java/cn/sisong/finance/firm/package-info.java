/** The firm that money goes to: read once from the service that keeps firms, and remembered as it was then. */
package cn.sisong.finance.firm;
